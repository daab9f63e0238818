package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import milliwatt.report.Samples;
import org.junit.jupiter.api.Test;

/** Which board gets what; what a board does is scripted. */
class FleetTest {
  private static final Grade RIGHT = new Grade.Scored(Samples.allPassed());
  private static final Grade WRONG = new Grade.Scored(Samples.everyKindOfVerdict());
  private static final Grade BROKEN = new Grade.Unsettled("The board at two does not answer.");

  private final Map<String, String> quarantine = new TreeMap<>();
  private final Map<String, Fleet.Bench> boards = new LinkedHashMap<>();
  private final List<String> log = new ArrayList<>();

  private Fleet fleet(String... names) {
    for (String name : names) {
      boards.put(
          name,
          _ -> {
            throw new AssertionError(name + " is not needed");
          });
    }
    return new Fleet(boards, quarantine::put);
  }

  private String name(Fleet.Bench bench) {
    return boards.keySet().stream()
        .filter(each -> boards.get(each) == bench)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_grade_without_a_mistake_needs_no_proof() {
    Grade grade =
        fleet("one")
            .grade(
                _ -> RIGHT,
                _ -> {
                  throw new AssertionError("the reference is not run");
                },
                log::add);
    assertThat(grade).isSameAs(RIGHT);
    assertThat(log).containsExactly("on the board at one");
  }

  @Test
  void a_mistake_counts_once_the_board_has_run_the_reference_without_one() {
    Fleet fleet = fleet("one");
    assertThat(fleet.grade(_ -> WRONG, _ -> RIGHT, log::add)).isSameAs(WRONG);
    assertThat(quarantine).isEmpty();
  }

  @Test
  void a_board_on_which_the_reference_fails_gets_no_more_submissions() {
    Fleet fleet = fleet("one", "two");
    assertThat(fleet.grade(_ -> WRONG, _ -> WRONG, log::add))
        .asInstanceOf(type(Grade.Unsettled.class))
        .extracting(Grade.Unsettled::sentence)
        .asString()
        .startsWith("The board at one is not well: The reference itself fails");
    assertThat(quarantine).containsOnlyKeys("one");
    for (int i = 0; i < 3; i++) {
      assertThat(fleet.grade(bench -> name(bench).equals("two") ? RIGHT : BROKEN, null, log::add))
          .isSameAs(RIGHT);
    }
  }

  @Test
  void where_no_board_is_left_nobody_waits_and_nobody_has_failed() {
    Fleet fleet = fleet("one");
    fleet.grade(_ -> BROKEN, _ -> BROKEN, log::add);
    assertThat(fleet.grade(_ -> RIGHT, _ -> RIGHT, log::add))
        .isEqualTo(
            new Grade.Unsettled(
                "No board is left that works: one (The board at two does not answer.)"));
  }

  @Test
  void each_board_has_one_submission_at_a_time() throws Exception {
    Fleet fleet = fleet("one", "two");
    Set<String> busy = ConcurrentHashMap.newKeySet();
    AtomicInteger clashes = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () ->
                      fleet.grade(
                          bench -> {
                            clashes.addAndGet(busy.add(name(bench)) ? 0 : 1);
                            pause();
                            busy.remove(name(bench));
                            return RIGHT;
                          },
                          null,
                          _ -> {})));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(clashes).hasValue(0);
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
