package milliwatt.packaging;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lab that an instructor has just begun. */
@OnFreshMachine
class NewLabInCloneTest {
  @Tag("long")
  @Test
  void it_proves_itself_and_a_student_can_begin_it(FreshMachine machine) throws Exception {
    machine
        .jbang("milliwatt", "dev", "new-lab", "lab16", "--title", "My lab", "--class", "MyClass")
        .succeeded();
    machine.jbang("milliwatt", "dev", "check", "lab16").succeeded();
    machine.jbang("milliwatt", "start", "lab16").succeeded();
  }
}
