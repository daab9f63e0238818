package milliwatt.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import tinyml.Model;

class ZooTest {
  private final Zoo zoo = Zoo.read();

  @Test
  void public_models_come_from_a_commit_that_never_changes() {
    List<ZooModel.Public> models = published();
    assertThat(models).hasSize(10);
    assertThat(models)
        .allSatisfy(
            model -> {
              assertThat(model.source().toString())
                  .matches("https://[^/]+/[^/]+/[^/]+/[0-9a-f]{40}/.*/" + model.file());
              assertThat(model.sha256()).matches("[0-9a-f]{64}");
              assertThat(model.bytes()).isPositive();
              assertThat(model.licence()).isEqualTo("Apache-2.0");
            });
  }

  @Test
  void included_models_are_models() {
    assertThat(zoo.models())
        .filteredOn(ZooModel.Included.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            model ->
                assertThat(new Model(((ZooModel.Included) model).content()).operators)
                    .isNotEmpty());
  }

  @Test
  void every_model_of_our_own_is_listed() throws IOException {
    Path models = Path.of(System.getProperty("milliwatt.root"), "models");
    try (Stream<Path> files = Files.walk(models, 2)) {
      assertThat(zoo.models())
          .extracting(ZooModel::file)
          .containsAll(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".tflite"))
                  .toList());
    }
  }

  @Test
  void a_model_is_found_by_its_name_its_file_and_its_short_name() {
    assertThat(zoo.find("vww").name()).isEqualTo("vww_96_int8");
    assertThat(zoo.find("vww_96_int8.tflite")).isSameAs(zoo.find("vww"));
    assertThatThrownBy(() -> zoo.find("vwx")).isInstanceOf(UserError.class);
  }

  @Test
  void every_name_is_there_once() {
    assertThat(zoo.models()).extracting(ZooModel::name).doesNotHaveDuplicates();
  }

  @Test
  void a_model_is_found_by_its_name_and_by_its_file() {
    assertThat(zoo.find("kws_ref_model").about()).contains("12 words");
    assertThat(zoo.find("kws_ref_model.tflite").name()).isEqualTo("kws_ref_model");
  }

  @Test
  void a_name_that_is_nearly_right_is_suggested() {
    assertThatThrownBy(() -> zoo.find("kws_ref_modle"))
        .isInstanceOf(UserError.class)
        .hasMessage("There is no model kws_ref_modle, did you mean kws_ref_model?");
    assertThatThrownBy(() -> zoo.find("x")).hasMessageContaining("'milliwatt models list'");
  }

  private List<ZooModel.Public> published() {
    return zoo.models().stream()
        .filter(ZooModel.Public.class::isInstance)
        .map(ZooModel.Public.class::cast)
        .toList();
  }
}
