package milliwatt.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
  private static final Entry GOOD = Entry.measured("good", 0.95, 40_000, 30_000_000);
  private static final Entry SMALL = Entry.measured("small", 0.90, 20_000, 12_000_000);
  private static final Entry WORSE = Entry.measured("worse", 0.90, 41_000, 30_000_000);
  private static final Entry REFUSED = Entry.refused("none", 3, "It is no <model>.");

  @Test
  void a_model_that_no_other_beats_is_on_the_front() {
    List<Entry> all = List.of(GOOD, SMALL, WORSE, REFUSED);
    assertThat(all.stream().filter(entry -> entry.onFront(all))).containsExactly(GOOD, SMALL);
  }

  @Test
  void two_equal_models_are_both_on_the_front() {
    Entry twin = Entry.measured("twin", 0.95, 40_000, 30_000_000);
    assertThat(GOOD.onFront(List.of(GOOD, twin))).isTrue();
    assertThat(twin.onFront(List.of(GOOD, twin))).isTrue();
  }

  @Test
  void a_difference_that_depends_on_the_clip_beats_nobody() {
    Entry one = Entry.measured("one", 0.95, 40_000, 32_600_000);
    Entry other = Entry.measured("other", 0.90, 40_000, 32_570_000);
    assertThat(other.onFront(List.of(one, other))).isFalse();
  }

  @Test
  void the_best_comes_first_and_what_is_refused_last() throws IOException {
    StringWriter csv = new StringWriter();
    new Leaderboard(List.of(REFUSED, WORSE, SMALL, GOOD), 10, "twin:m4").csv(csv);
    assertThat(csv.toString().lines())
        .containsExactly(
            "rank,name,accuracy,bytes,instructions,pareto,refusal",
            "1,good,0.9500,40000,30000000,yes,",
            "2,small,0.9000,20000,12000000,yes,",
            "2,worse,0.9000,41000,30000000,no,",
            ",none,,3,,no,It is no <model>.");
  }

  @Test
  void the_order_in_which_models_come_does_not_matter() throws IOException {
    assertThat(page(GOOD, SMALL, REFUSED)).isEqualTo(page(REFUSED, SMALL, GOOD));
  }

  @Test
  void names_and_reasons_are_text_and_no_markup() throws IOException {
    String page = page(Entry.measured("<b>bold</b>", 0.5, 1, 1), REFUSED);
    assertThat(page).doesNotContain("<b>", "<model>").contains("&lt;b&gt;bold", "&lt;model&gt;");
  }

  @Test
  void the_picture_says_in_words_what_it_shows() throws IOException {
    assertThat(page(GOOD, SMALL)).contains("good: 95.0 % at 30.0 million instructions");
  }

  @Test
  void a_class_whose_models_are_all_refused_has_a_page_without_a_picture() throws IOException {
    assertThat(page(REFUSED)).contains("Not measured").doesNotContain("<svg");
  }

  private static String page(Entry... entries) throws IOException {
    StringWriter page = new StringWriter();
    new Leaderboard(List.of(entries), 10, "twin:m4").html(page);
    return page.toString();
  }
}
