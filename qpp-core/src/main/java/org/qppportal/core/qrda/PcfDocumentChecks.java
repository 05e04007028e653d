package org.qppportal.core.qrda;

import java.util.List;
import java.util.regex.Pattern;
import org.qppportal.core.problem.QrdaProblem;
import org.qppportal.core.submission.Shown;

/** What Primary Care First asks of the head of a document, to 2024. */
final class PcfDocumentChecks {

  private static final Pattern TIN = Pattern.compile("[0-9]{9}");
  private static final Pattern NPI = Pattern.compile("[0-9]{10}");
  private static final Pattern PRACTICE = Pattern.compile("[A-Z]{2}[0-9]{4}");
  private static final Pattern CEHRT = Pattern.compile("[A-Za-z0-9]{2}15C[A-Za-z0-9]{10}");

  private final Findings findings;

  PcfDocumentChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Node document) {
    checkHead(document);
    checkNumbers(document);
    checkCehrt(document);
    if (document.count(Template.ACTIVITY_SECTION) > 0) {
      add(
          document.child(Template.ACTIVITY_SECTION),
          QrdaProblem.PCF_ACTIVITIES,
          "The document has an improvement activity section.");
    }
  }

  /** The first fault ends these. */
  private void checkHead(Node document) {
    Value tin = firstNot(document, Field.TIN, TIN);
    Value npi = firstNot(document, Field.NPI, NPI);
    List<Value> ids = document.values(Field.PCF);
    if (document.count(Field.TIN) == 0) {
      add(document, QrdaProblem.PCF_NO_TIN, "No performer has a TIN.");
    } else if (tin != null) {
      // A TIN can be a Social Security number, so it is not repeated.
      add(document, QrdaProblem.PCF_TIN, "A TIN is not nine digits.");
    } else if (document.count(Field.NPI) == 0) {
      add(document, QrdaProblem.PCF_NO_NPI, "No performer has an NPI.");
    } else if (npi != null) {
      addValue(npi, QrdaProblem.PCF_NPI, "The NPI " + Shown.quoted(npi.text()) + " is none.");
    } else if (document.count(Field.ADDRESS) == 0) {
      add(document, QrdaProblem.PCF_ADDRESS, "The practice site has no address.");
    } else if (document.count(Template.QUALITY_SECTION) == 0) {
      add(document, QrdaProblem.PCF_NO_QUALITY, "There is no quality section.");
    } else if (ids.size() != 1) {
      add(document, QrdaProblem.PCF_ID_COUNT, "There are " + ids.size() + " identifiers.");
    } else if (ids.get(0).text().isEmpty()) {
      addValue(ids.get(0), QrdaProblem.PCF_ID_EMPTY, "The identifier is empty.");
    } else if (document.count(Template.PI_SECTION) > 0) {
      add(
          document.child(Template.PI_SECTION),
          QrdaProblem.PCF_PI,
          "There is a promoting interoperability section.");
    } else if (!PRACTICE.matcher(ids.get(0).text()).matches()) {
      addValue(
          ids.get(0),
          QrdaProblem.PCF_ID_FORMAT,
          "The identifier is " + Shown.quoted(ids.get(0).text()) + ".");
    }
  }

  private void checkNumbers(Node document) {
    int tins = document.count(Field.TIN);
    int npis = document.count(Field.NPI);
    if (tins > npis) {
      add(
          document,
          QrdaProblem.PCF_FEWER_NPIS,
          "There are " + npis + " NPIs for " + tins + " TINs.");
    } else if (npis > tins) {
      add(
          document,
          QrdaProblem.PCF_FEWER_TINS,
          "There are " + tins + " TINs for " + npis + " NPIs.");
    }
  }

  private void checkCehrt(Node document) {
    List<Value> ids = document.values(Field.CEHRT);
    if (ids.size() > 1) {
      addValue(ids.get(1), QrdaProblem.PCF_TWO_CEHRT, "There are " + ids.size() + " IDs.");
    } else if (ids.isEmpty()) {
      add(document, QrdaProblem.PCF_CEHRT, "There is no ID.");
    } else if (!CEHRT.matcher(ids.get(0).text()).matches()) {
      addValue(
          ids.get(0), QrdaProblem.PCF_CEHRT, "The ID is " + Shown.quoted(ids.get(0).text()) + ".");
    }
  }

  private static Value firstNot(Node document, Field field, Pattern pattern) {
    for (Value value : document.values(field)) {
      if (!pattern.matcher(value.text()).matches()) {
        return value;
      }
    }
    return null;
  }

  private void add(Node part, QrdaProblem code, String message) {
    findings.add(code, part.element(), Parts.DOCUMENT, message);
  }

  private void addValue(Value value, QrdaProblem code, String message) {
    findings.addValue(code, value.element(), Parts.DOCUMENT, value.text(), message);
  }
}
