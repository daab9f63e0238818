package milliwatt.demos;

import org.teavm.interop.Export;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.model.AnnotationContainer;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;

/**
 * Exports for WebAssembly what {@link Demos} exports for JavaScript, while the module is made.
 *
 * <p>TeaVM's own way from one to the other makes functions out of text, which the pages' policy
 * forbids. So the methods are exported as they are, arrays stay the module's, and {@link
 * WasmArrays} lets the page look into them.
 */
public final class WasmExports implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(Demos.class.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (taken(method.getAnnotations(), JSExport.class)) {
        taken(method.getAnnotations(), JSByRef.class);
        for (AnnotationContainer parameter : method.getParameterAnnotations()) {
          taken(parameter, JSByRef.class);
        }
        AnnotationHolder export = new AnnotationHolder(Export.class.getName());
        export.getValues().put("name", new AnnotationValue(method.getName()));
        method.getAnnotations().add(export);
      }
    }
  }

  /** Takes an annotation away; whether it was there. */
  private static boolean taken(AnnotationContainer annotations, Class<?> annotation) {
    AnnotationHolder found = annotations.get(annotation.getName());
    if (found != null) {
      annotations.remove(found);
    }
    return found != null;
  }
}
