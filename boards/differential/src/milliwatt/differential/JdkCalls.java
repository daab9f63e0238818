package milliwatt.differential;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions of java.lang that Tiny Java has and that are exact to the last bit. The sign of a
 * NaN is left open to {@code Math.copySign}, so that it gets its sign from an int here.
 */
final class JdkCalls {
  /** A result, a class, and signatures. */
  private static final String TABLE =
      """
      int Math abs(int) min(int,int) max(int,int) clamp(long,int,int) floorDiv(int,int)
      int Math floorMod(int,int) floorMod(long,int) ceilDiv(int,int) addExact(int,int)
      int Math subtractExact(int,int) multiplyExact(int,int) toIntExact(long) round(float)
      int Math getExponent(float) getExponent(double)
      long Math abs(long) min(long,long) max(long,long) clamp(long,long,long) floorDiv(long,int)
      long Math floorDiv(long,long) floorMod(long,long) ceilDiv(long,int) ceilDiv(long,long)
      long Math addExact(long,long) subtractExact(long,long) multiplyExact(long,int)
      long Math multiplyExact(long,long) multiplyFull(int,int) multiplyHigh(long,long)
      long Math round(double)
      float Math abs(float) min(float,float) max(float,float) clamp(float,float,float)
      float Math fma(float,float,float) signum(float) copySign(float,int) scalb(float,int)
      double Math abs(double) min(double,double) max(double,double) clamp(double,double,double)
      double Math floor(double) ceil(double) rint(double) sqrt(double) fma(double,double,double)
      double Math signum(double) copySign(double,int) scalb(double,int)
      int Byte toUnsignedInt(byte)
      int Short toUnsignedInt(short)
      short Short reverseBytes(short)
      int Integer compare(int,int) signum(int) bitCount(int) reverse(int) reverseBytes(int)
      int Integer numberOfLeadingZeros(int) numberOfTrailingZeros(int) highestOneBit(int)
      int Integer lowestOneBit(int) rotateLeft(int,int) rotateRight(int,int)
      int Integer compareUnsigned(int,int) divideUnsigned(int,int) remainderUnsigned(int,int)
      long Integer toUnsignedLong(int)
      int Long compare(long,long) signum(long) bitCount(long) numberOfLeadingZeros(long)
      int Long numberOfTrailingZeros(long) compareUnsigned(long,long)
      long Long reverse(long) reverseBytes(long) highestOneBit(long) lowestOneBit(long)
      long Long rotateLeft(long,int) rotateRight(long,int) divideUnsigned(long,long)
      long Long remainderUnsigned(long,long)
      int Float floatToIntBits(float) compare(float,float)
      float Float intBitsToFloat(int)
      boolean Float isNaN(float) isInfinite(float) isFinite(float)
      long Double doubleToLongBits(double)
      int Double compare(double,double)
      double Double longBitsToDouble(long)
      boolean Double isNaN(double) isInfinite(double) isFinite(double)
      """;

  static final List<Method> ALL = TABLE.lines().flatMap(JdkCalls::row).toList();

  private JdkCalls() {}

  private static Stream<Method> row(String line) {
    String[] words = line.split(" ");
    return Arrays.stream(words).skip(2).map(signature -> method(words[0], words[1], signature));
  }

  private static Method method(String result, String owner, String signature) {
    int bracket = signature.indexOf('(');
    String parameters = signature.substring(bracket + 1, signature.length() - 1);
    return new Method(
        "",
        owner + "." + signature.substring(0, bracket),
        result,
        List.of(parameters.split(",")),
        1);
  }
}
