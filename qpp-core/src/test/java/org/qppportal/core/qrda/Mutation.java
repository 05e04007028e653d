package org.qppportal.core.qrda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes documents by their structure: elements are dropped, doubled, exchanged and renamed,
 * attributes take odd values or those of others.
 */
final class Mutation {

  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+)=\"([^\"]*)\"");
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1.5",
          "+7",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "NaN",
          "1e999999999",
          "=1+1",
          "@SUM(A1)",
          "&#0;",
          "&lt;b&gt;",
          "\u202e",
          "20250101",
          "2025-02-30",
          "99999999",
          "IPOP",
          "DENOM",
          "NUMER",
          "Y",
          "MIPS_GROUP",
          "PCF",
          "APP_PLUS_INDIV",
          "2.16.840.1.113883.10.20.27.3.16",
          "2.16.840.1.113883.10.20.27.3.3",
          "2.16.840.1.113883.10.20.27.2.3",
          "2024-12-01",
          "2022-12-01",
          "PI_HIE_5");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  byte[] apply(byte[] document) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(new String(document, StandardCharsets.UTF_8));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutate(tokens);
    }
    byte[] mutated = String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(mutated, random.nextInt(mutated.length + 1));
      case 1 -> noise(mutated);
      default -> mutated;
    };
  }

  private void mutate(List<String> tokens) {
    int at = element(tokens);
    if (at < 0) {
      return;
    }
    List<String> element = tokens.subList(at, end(tokens, at));
    switch (random.nextInt(7)) {
      case 0 -> element.clear();
      case 1 -> tokens.addAll(at, List.copyOf(element));
      case 2 -> {
        List<String> moved = List.copyOf(element);
        element.clear();
        tokens.addAll(random.nextInt(tokens.size() + 1), moved);
      }
      case 3 -> tokens.set(at, rename(tokens, tokens.get(at)));
      case 4 -> tokens.set(at, ATTRIBUTE.matcher(tokens.get(at)).replaceFirst(""));
      default -> tokens.set(at, change(tokens, tokens.get(at)));
    }
  }

  /** A start of an element, at random; -1 when there is none. */
  private int element(List<String> tokens) {
    for (int tries = 0; tries < 50 && !tokens.isEmpty(); tries++) {
      int at = random.nextInt(tokens.size());
      String token = tokens.get(at);
      if (token.startsWith("<") && !token.startsWith("</") && !token.startsWith("<?")) {
        return at;
      }
    }
    return -1;
  }

  private static int end(List<String> tokens, int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.startsWith("</")) {
        depth--;
      } else if (token.startsWith("<") && !token.endsWith("/>")) {
        depth++;
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private String rename(List<String> tokens, String token) {
    int other = element(tokens);
    if (other < 0 || !token.endsWith("/>")) {
      return token;
    }
    String name = tokens.get(other).replaceFirst("^<([^ />]+).*$", "$1");
    return token.replaceFirst("^<[^ />]+", "<" + Matcher.quoteReplacement(name));
  }

  private String change(List<String> tokens, String token) {
    Matcher matcher = ATTRIBUTE.matcher(token);
    List<String> values = new ArrayList<>();
    while (matcher.find()) {
      values.add(matcher.group(2));
    }
    if (values.isEmpty()) {
      return token;
    }
    String old = values.get(random.nextInt(values.size()));
    String value = random.nextBoolean() ? ODD.get(random.nextInt(ODD.size())) : foreign(tokens);
    return token.replace('"' + old + '"', '"' + value + '"');
  }

  private String foreign(List<String> tokens) {
    int at = element(tokens);
    Matcher matcher = ATTRIBUTE.matcher(at < 0 ? "" : tokens.get(at));
    return matcher.find() ? matcher.group(2) : "";
  }

  private byte[] noise(byte[] document) {
    for (int i = random.nextInt(5); i >= 0 && document.length > 0; i--) {
      document[random.nextInt(document.length)] = (byte) random.nextInt(256);
    }
    return document;
  }
}
