package org.qppportal.web.apm;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qppportal.core.apm.QpStatus;

/**
 * What the address of an entity's page asks for.
 *
 * @param code the entity's id
 * @param year the performance year; empty when the entity is in none
 * @param snapshot counted from 1; empty for the last
 * @param words part of a name or NPI; empty for all
 * @param status empty for all
 * @param page of the clinicians, from 1
 * @param choice for Partial QPs to be confirmed: in, out or back; else empty text
 */
public record EntityAddress(
    String code,
    Optional<Integer> year,
    Optional<Integer> snapshot,
    Optional<String> words,
    Optional<QpStatus> status,
    int page,
    String choice) {

  static EntityAddress of(HttpServletRequest request, String code, List<Integer> years) {
    String asked = request.getParameter("year");
    return new EntityAddress(
        code,
        years.stream()
            .filter(year -> year.toString().equals(asked))
            .findFirst()
            .or(() -> years.stream().findFirst()),
        text(request, "snapshot").filter(text -> text.matches("[1-9]")).map(Integer::valueOf),
        text(request, "q"),
        text(request, "status").flatMap(QpStatus::ofCode),
        text(request, "page")
            .filter(text -> text.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1),
        text(request, "choose").filter(text -> text.matches("in|out|back")).orElse(""));
  }

  private static Optional<String> text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The part of the address that names entity, year and snapshot. */
  public String query() {
    return "id="
        + encoded(code)
        + year.map(one -> "&year=" + one).orElse("")
        + snapshot.map(one -> "&snapshot=" + one).orElse("");
  }

  /** The address of a page of clinicians. */
  String pageUrl(int number) {
    return "?"
        + query()
        + words.map(text -> "&q=" + encoded(text)).orElse("")
        + status.map(one -> "&status=" + one.code()).orElse("")
        + "&page="
        + number
        + "#clinicians";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
