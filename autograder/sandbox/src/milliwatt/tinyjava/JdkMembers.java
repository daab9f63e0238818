package milliwatt.tinyjava;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every member of the JDK that student code can reach: those that Tiny Java has, and those that
 * javac itself writes into class files.
 *
 * <p>A member is written as its owner and its signature, {@code java.lang.Math.abs(int)}; a
 * constructor's name is {@code <init>}. A method is in the first table only if C can give the same
 * result, or one that differs in the last bit for the functions of {@link #LAST_BIT}.
 */
final class JdkMembers {
  private static final Set<String> LANGUAGE =
      table(
          """
          Enum ordinal()
          RuntimeException <init>() <init>(String)
          ArithmeticException <init>() <init>(String)
          IllegalArgumentException <init>() <init>(String)
          IllegalStateException <init>() <init>(String)
          IndexOutOfBoundsException <init>() <init>(String)
          UnsupportedOperationException <init>() <init>(String)
          Math PI E
          Math abs(int) abs(long) abs(float) abs(double)
          Math min(int,int) min(long,long) min(float,float) min(double,double)
          Math max(int,int) max(long,long) max(float,float) max(double,double)
          Math clamp(long,int,int) clamp(long,long,long)
          Math clamp(float,float,float) clamp(double,double,double)
          Math floorDiv(int,int) floorDiv(long,int) floorDiv(long,long)
          Math floorMod(int,int) floorMod(long,int) floorMod(long,long)
          Math ceilDiv(int,int) ceilDiv(long,int) ceilDiv(long,long)
          Math addExact(int,int) addExact(long,long)
          Math subtractExact(int,int) subtractExact(long,long)
          Math multiplyExact(int,int) multiplyExact(long,int) multiplyExact(long,long)
          Math toIntExact(long)
          Math multiplyFull(int,int) multiplyHigh(long,long)
          Math floor(double) ceil(double) rint(double) round(float) round(double)
          Math sqrt(double) fma(float,float,float) fma(double,double,double)
          Math signum(float) signum(double) copySign(float,float) copySign(double,double)
          Math getExponent(float) getExponent(double) scalb(float,int) scalb(double,int)
          Math exp(double) log(double) log10(double) pow(double,double)
          Math sin(double) cos(double) tan(double) tanh(double) atan2(double,double)
          Byte MIN_VALUE MAX_VALUE SIZE BYTES toUnsignedInt(byte)
          Short MIN_VALUE MAX_VALUE SIZE BYTES toUnsignedInt(short) reverseBytes(short)
          Character MIN_VALUE MAX_VALUE SIZE BYTES
          Integer MIN_VALUE MAX_VALUE SIZE BYTES
          Integer compare(int,int) signum(int) bitCount(int) reverse(int) reverseBytes(int)
          Integer numberOfLeadingZeros(int) numberOfTrailingZeros(int)
          Integer highestOneBit(int) lowestOneBit(int) rotateLeft(int,int) rotateRight(int,int)
          Integer toUnsignedLong(int) compareUnsigned(int,int)
          Integer divideUnsigned(int,int) remainderUnsigned(int,int)
          Long MIN_VALUE MAX_VALUE SIZE BYTES
          Long compare(long,long) signum(long) bitCount(long) reverse(long) reverseBytes(long)
          Long numberOfLeadingZeros(long) numberOfTrailingZeros(long)
          Long highestOneBit(long) lowestOneBit(long) rotateLeft(long,int) rotateRight(long,int)
          Long compareUnsigned(long,long) divideUnsigned(long,long) remainderUnsigned(long,long)
          Float MIN_VALUE MAX_VALUE MIN_NORMAL MIN_EXPONENT MAX_EXPONENT SIZE BYTES
          Float POSITIVE_INFINITY NEGATIVE_INFINITY NaN
          Float floatToIntBits(float) floatToRawIntBits(float) intBitsToFloat(int)
          Float compare(float,float) isNaN(float) isInfinite(float) isFinite(float)
          Double MIN_VALUE MAX_VALUE MIN_NORMAL MIN_EXPONENT MAX_EXPONENT SIZE BYTES
          Double POSITIVE_INFINITY NEGATIVE_INFINITY NaN
          Double doubleToLongBits(double) doubleToRawLongBits(double) longBitsToDouble(long)
          Double compare(double,double) isNaN(double) isInfinite(double) isFinite(double)
          """);

  /**
   * What javac writes for constructors, enums, records, a switch over an enum, and a constant field
   * read through a reference. None of it can be used to leave the language.
   */
  private static final Set<String> GENERATED =
      table(
          """
          Object <init>()
          Enum <init>(String,int) valueOf(Class,String)
          Record <init>()
          MatchException <init>(String,Throwable)
          java.util.Objects requireNonNull(Object)
          """);

  /** Types that generated code names without calling anything on them. */
  private static final Set<String> NAMED =
      Set.of("java.lang.String", "java.lang.NoSuchFieldError", "java.lang.Throwable");

  /** Functions whose last bit may differ between the JDK and a board's C library. */
  static final Set<String> LAST_BIT =
      Set.of("exp", "log", "log10", "pow", "sin", "cos", "tan", "tanh", "atan2");

  private static final Set<String> OWNERS = owners(LANGUAGE);
  private static final Set<String> GENERATED_OWNERS = owners(GENERATED);

  private JdkMembers() {}

  /** Whether a program in Tiny Java may name this member. */
  static boolean inLanguage(String owner, String signature) {
    return LANGUAGE.contains(owner + "." + signature);
  }

  /** Whether a class file compiled from Tiny Java may refer to this member. */
  static boolean inClassFile(String owner, String signature) {
    return inLanguage(owner, signature) || GENERATED.contains(owner + "." + signature);
  }

  /** Whether a class file compiled from Tiny Java may name this type. */
  static boolean typeInClassFile(String type) {
    return OWNERS.contains(type) || GENERATED_OWNERS.contains(type) || NAMED.contains(type);
  }

  /** Whether Tiny Java lets {@code throw new} create this exception of the JDK. */
  static boolean isException(String type) {
    return type.endsWith("Exception") && OWNERS.contains(type);
  }

  /** The language's members, sorted; the reference page lists the same. */
  static Set<String> language() {
    return new TreeSet<>(LANGUAGE);
  }

  static String signature(String name, List<String> parameterTypes) {
    return name + "(" + String.join(",", parameterTypes) + ")";
  }

  private static Set<String> table(String text) {
    Set<String> members = new LinkedHashSet<>();
    text.lines()
        .map(line -> line.split(" "))
        .forEach(
            row ->
                Arrays.stream(row)
                    .skip(1)
                    .forEach(member -> members.add(qualified(row[0]) + "." + spelledOut(member))));
    return members;
  }

  private static String spelledOut(String member) {
    return member.replaceAll("\\b(String|Class|Throwable|Object)\\b", "java.lang.$1");
  }

  private static String qualified(String owner) {
    return owner.contains(".") ? owner : "java.lang." + owner;
  }

  private static Set<String> owners(Set<String> members) {
    return members.stream()
        .map(member -> member.replaceAll("\\(.*", ""))
        .map(member -> member.substring(0, member.lastIndexOf('.')))
        .collect(Collectors.toUnmodifiableSet());
  }
}
