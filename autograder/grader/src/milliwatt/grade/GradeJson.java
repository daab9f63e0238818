package milliwatt.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import milliwatt.result.LabResult;

/** How the book writes values down: the records' own fields, nothing that is computed from them. */
public final class GradeJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          // A student's text may hold what is no Unicode; escaped, it survives every database.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private GradeJson() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A table of texts. */
  public static Map<String, String> readTexts(String json) {
    try {
      return MAPPER.readValue(json, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A grade; its own field tells which kind it is. */
  public static Grade readGrade(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      return tree.has("result")
          ? new Grade.Scored(MAPPER.treeToValue(tree.get("result"), LabResult.class))
          : new Grade.Refused(tree.get("sentence").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
