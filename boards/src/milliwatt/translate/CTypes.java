package milliwatt.translate;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's types in C. */
final class CTypes {
  private final Program program;

  CTypes(Program program) {
    this.program = program;
  }

  /** The type of a variable, for example {@code int32_t} or {@code ByteArray *}. */
  String of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "bool";
      case BYTE -> "int8_t";
      case SHORT -> "int16_t";
      case CHAR -> "uint16_t";
      case INT -> "int32_t";
      case LONG -> "int64_t";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case VOID -> "void";
      case ARRAY -> array(type) + " *";
      case NULL -> "void *";
      default -> {
        JavaClass known = program.classOf(type);
        yield known != null ? known.name + " *" : "const char *"; // text of an exception
      }
    };
  }

  /** A declaration of a variable: {@code int32_t x}, {@code Tensor *input}. */
  String declare(TypeMirror type, String name) {
    String written = of(type);
    return written.endsWith("*") ? written + name : written + " " + name;
  }

  /** The structure of an array type, for example {@code ByteArray}. */
  String array(TypeMirror type) {
    return switch (element(type).getKind()) {
      case BOOLEAN -> "BooleanArray";
      case BYTE -> "ByteArray";
      case SHORT -> "ShortArray";
      case CHAR -> "CharArray";
      case INT -> "IntArray";
      case LONG -> "LongArray";
      case FLOAT -> "FloatArray";
      case DOUBLE -> "DoubleArray";
      default -> "RefArray";
    };
  }

  static TypeMirror element(TypeMirror array) {
    return ((ArrayType) array).getComponentType();
  }

  static boolean isReference(TypeMirror type) {
    return !type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID;
  }

  static boolean isFloating(TypeMirror type) {
    return type.getKind() == TypeKind.FLOAT || type.getKind() == TypeKind.DOUBLE;
  }

  /** The kind that a binary operator computes in. */
  static TypeKind promoted(TypeMirror a, TypeMirror b) {
    if (a.getKind() == TypeKind.DOUBLE || b.getKind() == TypeKind.DOUBLE) {
      return TypeKind.DOUBLE;
    }
    if (a.getKind() == TypeKind.FLOAT || b.getKind() == TypeKind.FLOAT) {
      return TypeKind.FLOAT;
    }
    if (a.getKind() == TypeKind.LONG || b.getKind() == TypeKind.LONG) {
      return TypeKind.LONG;
    }
    return a.getKind() == TypeKind.BOOLEAN ? TypeKind.BOOLEAN : TypeKind.INT;
  }

  /** A kind as the names of mw.h's functions spell it. */
  static String word(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case BYTE -> "byte";
      case SHORT -> "short";
      case CHAR -> "char";
      case INT -> "int";
      case LONG -> "long";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      default -> "ref";
    };
  }
}
