package org.qppportal.web.desk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.qppportal.web.text.Numbers;

/** Figures of reports as people read them. */
@Named("reportText")
@ApplicationScoped
public class ReportText {

  /** A number with grouped thousands, or the text that stands for none. */
  public String cell(Object cell) {
    return cell instanceof Number ? Numbers.plain(cell) : cell.toString();
  }
}
