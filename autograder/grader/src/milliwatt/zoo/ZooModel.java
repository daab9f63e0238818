package milliwatt.zoo;

import java.net.URI;

/** A model that can be had by name. */
public sealed interface ZooModel {
  String name();

  /** What it does, in half a sentence. */
  String about();

  /** The name of its file. */
  default String file() {
    return name() + ".tflite";
  }

  /** Whether that is its name; the ending {@code .tflite} may be there. */
  default boolean answersTo(String wanted) {
    return wanted.equals(name()) || wanted.equals(file());
  }

  /**
   * A model of our own.
   *
   * @param content the whole file
   */
  record Included(String name, String about, byte[] content) implements ZooModel {}

  /**
   * A model of others.
   *
   * @param alias a shorter name, the same as {@code name} if there is none
   * @param source where it is
   * @param bytes how long the file is
   * @param sha256 its hash, 64 hexadecimal digits in lower case
   * @param licence the SPDX identifier of its origin's licence
   */
  record Public(
      String name, String alias, String about, URI source, int bytes, String sha256, String licence)
      implements ZooModel {
    @Override
    public boolean answersTo(String wanted) {
      return wanted.equals(alias) || ZooModel.super.answersTo(wanted);
    }
  }
}
