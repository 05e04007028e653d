package org.qppportal.core.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qppportal.persistence.type.EntityType;

/** The programs a measurement set may be sent for, and when (QPP Submissions API, programName). */
final class Programs {

  static final String MIPS = "mips";

  private static final int MVP_ID_LENGTH = 5;
  private static final int FIRST_MVP_YEAR = 2023;
  private static final int OPEN = Integer.MAX_VALUE;

  private record Program(String name, int firstYear, int lastYear) {
    boolean in(int year) {
      return firstYear <= year && year <= lastYear;
    }
  }

  private static final List<Program> NAMED =
      List.of(
          new Program(MIPS, 2017, OPEN),
          new Program("cpcPlus", 2017, 2021),
          new Program("pcf", 2021, 2024),
          new Program("app1", 2021, OPEN),
          new Program("appPlus", 2025, OPEN),
          new Program("ssp", 2017, OPEN));

  private Programs() {}

  /** The spelling kept: mips when nothing is given, and pcf, which is taken in any letter case. */
  static String normalized(String name) {
    if (name == null || name.isEmpty()) {
      return MIPS;
    }
    return name.toLowerCase(Locale.ROOT).equals("pcf") ? "pcf" : name;
  }

  static boolean known(String name) {
    return named(name) != null || isMvpId(name);
  }

  static boolean existsIn(int year, String name) {
    Program program = named(name);
    return program == null ? isMvpId(name) && year >= FIRST_MVP_YEAR : program.in(year);
  }

  static List<String> of(int year) {
    List<String> names = new ArrayList<>();
    for (Program program : NAMED) {
      if (program.in(year)) {
        names.add(program.name());
      }
    }
    return names;
  }

  static List<String> all() {
    return NAMED.stream().map(Program::name).toList();
  }

  /** Virtual groups cannot use the APM Performance Pathway; primary care first is for APMs only. */
  static boolean openTo(EntityType type, String name) {
    return switch (name) {
      case "app1", "appPlus" -> type != EntityType.VIRTUAL_GROUP;
      case "pcf" -> type == EntityType.APM;
      default -> true;
    };
  }

  private static Program named(String name) {
    for (Program program : NAMED) {
      if (program.name().equals(name)) {
        return program;
      }
    }
    return null;
  }

  private static boolean isMvpId(String name) {
    if (name.length() != MVP_ID_LENGTH || (name.charAt(0) != 'G' && name.charAt(0) != 'M')) {
      return false;
    }
    for (int i = 1; i < MVP_ID_LENGTH; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
