package milliwatt.firmware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sections of an ELF file (System V ABI, chapter 4), little endian, of 32 or 64 bits. */
record ElfSections(List<Section> all) {
  private static final int NOBITS = 8;
  private static final int WRITE = 1;
  private static final int ALLOC = 2;

  /**
   * One section that is in memory.
   *
   * @param stored whether the file holds its bytes
   * @param writable whether it lies in RAM
   */
  record Section(String name, long bytes, boolean stored, boolean writable) {}

  static ElfSections read(Path elf) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(elf)).order(ByteOrder.LITTLE_ENDIAN);
    boolean wide = file.get(4) == 2;
    int table = (int) (wide ? file.getLong(40) : file.getInt(32));
    int entry = file.getShort(wide ? 58 : 46);
    int count = file.getShort(wide ? 60 : 48);
    int names = file.getShort(wide ? 62 : 50);
    int strings = offset(file, table + names * entry, wide);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int header = table + i * entry;
      long flags = wide ? file.getLong(header + 8) : file.getInt(header + 8);
      long bytes = wide ? file.getLong(header + 32) : file.getInt(header + 20);
      if ((flags & ALLOC) != 0) {
        boolean stored = file.getInt(header + 4) != NOBITS;
        String name = text(file, strings + file.getInt(header));
        sections.add(new Section(name, bytes, stored, (flags & WRITE) != 0));
      }
    }
    return new ElfSections(sections);
  }

  long bytes(String name) {
    return all.stream().filter(s -> s.name().equals(name)).mapToLong(Section::bytes).sum();
  }

  /** Bytes that must be in flash, or in the file: also the initial values of variables. */
  long storedBytes() {
    return all.stream().filter(Section::stored).mapToLong(Section::bytes).sum();
  }

  long writableBytes() {
    return all.stream().filter(Section::writable).mapToLong(Section::bytes).sum();
  }

  private static int offset(ByteBuffer file, int header, boolean wide) {
    return (int) (wide ? file.getLong(header + 24) : file.getInt(header + 16));
  }

  private static String text(ByteBuffer file, int start) {
    int end = start;
    while (file.get(end) != 0) {
      end++;
    }
    return new String(file.array(), start, end - start, StandardCharsets.US_ASCII);
  }
}
