package org.qppportal.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A data file of the program on the classpath, read as strictly as a policy: each key is a
 * component of a record, and anything unexpected is an error.
 */
public final class DataFile {

  private DataFile() {}

  /**
   * Reads a YAML file into a record.
   *
   * @param file its place on the classpath, such as {@code apm/2017.yaml}
   * @throws MalformedPolicy when it is missing, or has a key that is unknown, missing or of the
   *     wrong type
   */
  public static <T extends Record> T read(String file, Class<T> type) {
    return PolicyBinder.bind(PolicySection.parse(file, bytes(file)), type);
  }

  /**
   * Reads the YAML part of a file into a record.
   *
   * @param file the file's name, for messages
   * @param yaml the part
   * @throws MalformedPolicy as with {@link #read}
   */
  public static <T extends Record> T readPart(String file, String yaml, Class<T> type) {
    return PolicyBinder.bind(
        PolicySection.parse(file, yaml.getBytes(StandardCharsets.UTF_8)), type);
  }

  /**
   * A whole file as text.
   *
   * @throws MalformedPolicy when it is missing
   */
  public static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String file) {
    try (InputStream in = DataFile.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new MalformedPolicy(file, "", "the file is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new MalformedPolicy(file, "", "cannot be read: " + e.getMessage());
    }
  }
}
