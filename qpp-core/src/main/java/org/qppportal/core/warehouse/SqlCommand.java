package org.qppportal.core.warehouse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a question to the warehouse as one text, to be read or run by hand: {@code ./qpp sql}. */
public final class SqlCommand {

  private SqlCommand() {}

  /** Takes the question's name. */
  public static void main(String[] arguments) {
    String name = arguments.length == 0 ? "" : arguments[0].toUpperCase(Locale.ROOT);
    Arrays.stream(SqlFile.values())
        .filter(question -> question.name().equals(name))
        .findFirst()
        .ifPresentOrElse(question -> System.out.println(question.text()), SqlCommand::refuse);
  }

  private static void refuse() {
    System.err.println(
        "Say which question: "
            + Arrays.stream(SqlFile.values())
                .map(question -> question.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    System.exit(2);
  }
}
