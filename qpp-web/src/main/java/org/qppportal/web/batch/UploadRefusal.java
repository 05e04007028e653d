package org.qppportal.web.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qppportal.core.batch.TableTooLargeException;
import org.qppportal.core.problem.Problem;

/** Why a file that a person chose was not taken. */
enum UploadRefusal {
  NO_FILE("Choose a file. It must not be empty."),
  TOO_LARGE(inWords(new TableTooLargeException().problem())),
  TOO_MANY("Your organization has as many files under way as it may. Wait until one has ended.");

  private final String message;

  UploadRefusal(String message) {
    this.message = message;
  }

  private static String inWords(Problem problem) {
    return problem.message() + " " + problem.whatToDo() + " (" + problem.code().code() + ")";
  }

  /** What stands in the address. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to do, in plain words. */
  String message() {
    return message;
  }

  /** The one with this text in the address, or empty. */
  static Optional<UploadRefusal> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
