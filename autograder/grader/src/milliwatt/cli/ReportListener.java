package milliwatt.cli;

import milliwatt.engine.RunListener;
import milliwatt.report.TerminalReport;
import milliwatt.result.CheckResult;

/** Shows each check as it ends. */
record ReportListener(TerminalReport report) implements RunListener {
  @Override
  public void checkFinished(CheckResult result) {
    report.progress(result);
  }
}
