package milliwatt.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import milliwatt.count.Executed;

/**
 * A program's classes with instructions added that count: each basic block begins by adding its
 * length to {@link Executed#bytecodes}. The count depends on nothing but the program and its input,
 * so it is the same on every run, compiled or interpreted.
 */
final class CountedClasses {
  private static final ClassDesc COUNTER = ClassDesc.of(Executed.class.getName());

  /**
   * Classes whose methods are single instructions of a board: a call counts as the one bytecode
   * that it is, and the plain Java in the method's body does not.
   */
  private static final Set<String> INTRINSIC = Set.of("tinyml.Dsp");

  private final Map<String, byte[]> plain = new HashMap<>();
  private final ClassFile files;

  private CountedClasses(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".class")).toList()) {
        plain.put(name(folder.relativize(path)), Files.readAllBytes(path));
      }
    }
    // The verifier's frames are written anew, which needs to know who extends whom.
    ClassHierarchyResolver own =
        ClassHierarchyResolver.ofResourceParsing(
            type -> {
              byte[] bytes = plain.get(binaryName(type));
              return bytes == null ? null : new ByteArrayInputStream(bytes);
            });
    files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                own.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** The counting form of all classes in a folder, by binary name. */
  static Map<String, byte[]> of(Path folder) throws IOException {
    CountedClasses classes = new CountedClasses(folder);
    Map<String, byte[]> counted = new HashMap<>();
    classes.plain.forEach((name, bytes) -> counted.put(name, classes.counted(name, bytes)));
    return counted;
  }

  private byte[] counted(String name, byte[] bytes) {
    if (INTRINSIC.contains(name)) {
      return bytes;
    }
    try {
      return files.transformClass(files.parse(bytes), METHODS);
    } catch (IllegalArgumentException e) {
      return bytes; // a method that would outgrow 64 KiB: better no count of it than no run
    }
  }

  private static final MethodTransform CODE =
      (builder, element) -> {
        if (element instanceof CodeModel code) {
          builder.transformCode(code, CodeTransform.ofStateful(() -> new Counting(code)));
        } else {
          builder.with(element);
        }
      };

  private static final ClassTransform METHODS =
      (builder, element) -> {
        if (element instanceof MethodModel method && method.code().isPresent()) {
          builder.transformMethod(method, CODE);
        } else {
          builder.with(element);
        }
      };

  /** Puts the addition before the first instruction of each block of one method. */
  private static final class Counting implements CodeTransform {
    private final BasicBlocks blocks;
    private final Iterator<Integer> sizes;

    Counting(CodeModel code) {
      blocks = BasicBlocks.of(code);
      sizes = BasicBlocks.sizes(code).iterator();
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
      if (blocks.begins(element)) {
        builder
            .getstatic(COUNTER, "bytecodes", ConstantDescs.CD_long)
            .loadConstant((long) sizes.next())
            .ladd()
            .putstatic(COUNTER, "bytecodes", ConstantDescs.CD_long);
      }
      builder.with(element);
    }
  }

  private static String name(Path relative) {
    String path = relative.toString().replace(relative.getFileSystem().getSeparator(), ".");
    return path.substring(0, path.length() - ".class".length());
  }

  private static String binaryName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
