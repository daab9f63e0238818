package milliwatt.twin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import milliwatt.firmware.Core;
import milliwatt.firmware.Firmware;

/**
 * How QEMU is called. No network, no monitor, no semihosting; one instruction is one nanosecond of
 * the machine's time.
 *
 * @param traced whether QEMU tells what it executes, on its standard error, see {@link Trace}
 */
record QemuCommand(Firmware firmware, String serial, Optional<Path> window, boolean traced) {
  static final String PROGRAM = "qemu-system-arm";

  List<String> words() {
    Core core = firmware.target().core();
    List<String> words = new ArrayList<>(List.of(PROGRAM));
    String memory = window.isPresent() ? ",memory-backend=window" : "";
    words.addAll(List.of("-machine", core.machine() + memory));
    window.ifPresent(file -> words.addAll(List.of("-object", object(core, file))));
    words.addAll(List.of("-nodefaults", "-no-user-config", "-nic", "none"));
    words.addAll(List.of("-display", "none", "-monitor", "none", "-serial", serial));
    words.addAll(List.of("-icount", "shift=0", "-kernel", firmware.elf().toString()));
    if (traced) {
      words.addAll(List.of("-d", Trace.ITEMS));
    }
    return words;
  }

  /** The firmware only reads it. */
  private static String object(Core core, Path file) {
    return "memory-backend-file,id=window,size=%d,mem-path=%s,share=on,readonly=on"
        .formatted(core.machineBytes(), file);
  }
}
