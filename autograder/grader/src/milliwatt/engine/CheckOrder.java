package milliwatt.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Runs checks in the order they are written, which the class file keeps and reflection does not.
 */
public final class CheckOrder implements MethodOrderer {
  @Override
  public void orderMethods(MethodOrdererContext context) {
    List<String> written = methodNames(context.getTestClass());
    context
        .getMethodDescriptors()
        .sort(Comparator.comparingInt(method -> written.indexOf(method.getMethod().getName())));
  }

  private static List<String> methodNames(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return ClassFile.of().parse(in.readAllBytes()).methods().stream()
          .map(MethodModel::methodName)
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
