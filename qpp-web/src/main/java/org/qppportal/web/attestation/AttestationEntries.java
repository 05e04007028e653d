package org.qppportal.web.attestation;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.qppportal.core.attestation.AttestationContent;

/** What the fields of the form hold, in the shape that pages can write to. */
public class AttestationEntries {

  private String aciStart = "";
  private String aciEnd = "";
  private String iaStart = "";
  private String iaEnd = "";
  private boolean transition;
  private final Map<String, Object> answers = new TreeMap<>();
  private final Map<String, Object> numerators = new TreeMap<>();
  private final Map<String, Object> denominators = new TreeMap<>();

  /** The fields filled with what was saved. */
  static AttestationEntries of(AttestationContent content) {
    AttestationEntries entries = new AttestationEntries();
    entries.aciStart = content.aciStart();
    entries.aciEnd = content.aciEnd();
    entries.iaStart = content.iaStart();
    entries.iaEnd = content.iaEnd();
    entries.transition = content.transitionMeasures();
    entries.answers.putAll(content.answers());
    entries.numerators.putAll(content.numerators());
    entries.denominators.putAll(content.denominators());
    return entries;
  }

  /** What the fields hold, without those that are empty. */
  AttestationContent content() {
    AttestationContent content =
        new AttestationContent(
            text(aciStart),
            text(aciEnd),
            text(iaStart),
            text(iaEnd),
            transition,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    answers.forEach(
        (id, answer) -> {
          if (Boolean.TRUE.equals(answer)) {
            content.answers().put(id, true);
          }
        });
    fill(numerators, content.numerators());
    fill(denominators, content.denominators());
    return content;
  }

  private static void fill(Map<String, Object> fields, Map<String, String> content) {
    fields.forEach(
        (id, value) -> {
          String text = text(value);
          if (!text.isEmpty()) {
            content.put(id, text);
          }
        });
  }

  private static String text(Object value) {
    return Objects.toString(value, "").strip();
  }

  public String getAciStart() {
    return aciStart;
  }

  public void setAciStart(String aciStart) {
    this.aciStart = aciStart;
  }

  public String getAciEnd() {
    return aciEnd;
  }

  public void setAciEnd(String aciEnd) {
    this.aciEnd = aciEnd;
  }

  public String getIaStart() {
    return iaStart;
  }

  public void setIaStart(String iaStart) {
    this.iaStart = iaStart;
  }

  public String getIaEnd() {
    return iaEnd;
  }

  public void setIaEnd(String iaEnd) {
    this.iaEnd = iaEnd;
  }

  public boolean isTransition() {
    return transition;
  }

  public void setTransition(boolean transition) {
    this.transition = transition;
  }

  /** Yes or no by measure. */
  public Map<String, Object> getAnswers() {
    return answers;
  }

  public Map<String, Object> getNumerators() {
    return numerators;
  }

  public Map<String, Object> getDenominators() {
    return denominators;
  }
}
