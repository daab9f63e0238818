package milliwatt.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A page with places for values, each escaped as it is filled in. What all our pages have in common
 * is in {@code page.css}, which a template takes in by <code>{{&gt;page.css}}</code>.
 */
public final class Template {
  private final com.samskivert.mustache.Template template;

  private Template(com.samskivert.mustache.Template template) {
    this.template = template;
  }

  /** The template that lies beside a class. */
  public static Template of(Class<?> owner, String name) throws IOException {
    try (Reader page = resource(owner, name)) {
      return new Template(Mustache.compiler().withLoader(part -> part(owner, part)).compile(page));
    }
  }

  /** Writes the page; leaves {@code out} open. */
  public void write(Map<String, Object> values, Writer out) throws IOException {
    template.execute(values, out);
    out.flush();
  }

  /** What a template takes in: it lies beside the class, too, or is common to all pages. */
  private static Reader part(Class<?> owner, String name) {
    return resource(owner.getResource(name) == null ? Template.class : owner, name);
  }

  private static Reader resource(Class<?> owner, String name) {
    InputStream bytes = owner.getResourceAsStream(name);
    return new InputStreamReader(Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8);
  }
}
