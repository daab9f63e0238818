package milliwatt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.bench.MlperfModel;
import milliwatt.bench.ModelBuild;
import milliwatt.device.SandboxModule;
import milliwatt.engine.TwinDevices;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Target;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeProgram;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinException;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import milliwatt.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Leaves a firmware running in a twin, for other programs to talk to. */
@Command(
    name = "twin",
    description = {
      "Builds a firmware with a model in flash and leaves it running in QEMU, at a pseudo terminal"
          + " that any other program may open like a board's serial port.",
      "It answers to the commands of MLPerf Tiny (name, profile, timestamp, db, infer, results) and"
          + " to ours; boards/README.md lists them. Ctrl-C ends it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt twin m4 --model kws_ref_model.tflite --pty",
      "  milliwatt twin nano33ble --model kws_ref_model.tflite --workspace my-tinyml --pty",
      "  milliwatt doctor /dev/pts/3     in another window, with the path that was printed"
    })
final class TwinCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TWIN", description = "m4, m7, m55, or a board's id.")
  private String id;

  @Option(names = "--model", paramLabel = "MODEL", required = true, description = "A .tflite file.")
  private Path file;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "Run the code of this workspace. Default: the reference.")
  private Path workspace;

  @Option(
      names = "--pty",
      required = true,
      description = "Connect the serial line to a pseudo terminal, the only way there is.")
  private boolean pty;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Target target = TwinDevices.target(id.replaceFirst("^twin:", ""));
    ModelFile model = ModelFile.read(file);
    String missing = TwinTools.missing();
    if (!missing.isEmpty()) {
      throw new UserError("twin:" + target.id() + " " + missing);
    }
    if (workspace == null) {
      new ModelRunner(model); // refuses with a sentence what the firmware would refuse without one
    }
    PrintWriter err = spec.commandLine().getErr();
    err.printf("Building the firmware of %s for twin:%s ...%n", model.name(), target.id());
    err.flush();
    try (TwinProcess twin =
        TwinProcess.start(firmware(model, target), Serial.TERMINAL, Wall.NONE)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(twin.startedTerminal());
      out.flush();
      err.println("It runs; Ctrl-C ends it.");
      err.flush();
      twin.await();
      throw new UserError("The twin has ended. " + twin.epitaph());
    } catch (TwinException e) {
      throw new UserError(e.getMessage());
    }
  }

  private Firmware firmware(ModelFile model, Target target) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    RuntimeProgram program =
        workspace == null
            ? RuntimeProgram.reference(RuntimeContract.LEAN, catalogue, course)
            : RuntimeProgram.of(
                RuntimeContract.LEAN,
                Workspace.open(workspace.toAbsolutePath().normalize()),
                catalogue,
                course);
    try (SandboxModule module = new SandboxModule()) {
      return new ModelBuild(module)
          .build(program, model, target, Optional.of(MlperfModel.of(model)))
          .firmware();
    }
  }
}
