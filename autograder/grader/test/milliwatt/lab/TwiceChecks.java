package milliwatt.lab;

import milliwatt.check.Check;

/** Checks for {@link CourseFixture}; nobody runs them. */
final class TwiceChecks {
  @Check(points = 5, topic = "twice", why = "Doubling is half the work.", help = "Add.")
  void a_number_is_doubled() {}
}
