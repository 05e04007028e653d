package org.qppportal.web.apm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.qppportal.core.apm.ApmTerms;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.web.program.ProgramYears;

/** The models of a year, and which of them are Advanced APMs. */
@Named("modelsPage")
@RequestScoped
public class ModelsPage {

  @Inject HttpServletRequest request;
  @Inject PolicyService policies;
  @Inject ProgramYears calendar;
  @Inject ApmTerms terms;

  private List<ModelRow> rows;

  /** The year asked for, else the current one. */
  public int year() {
    String asked = Objects.toString(request.getParameter("year"), "").strip();
    return calendar.years().stream()
        .filter(year -> year.toString().equals(asked))
        .findFirst()
        .orElseGet(calendar::currentYear);
  }

  /** The Advanced APMs. */
  public List<ModelRow> advanced() {
    return rows().stream().filter(ModelRow::advanced).toList();
  }

  /** The others: most are MIPS APMs. */
  public List<ModelRow> others() {
    return rows().stream().filter(row -> !row.advanced()).toList();
  }

  /** What makes somebody a QP in the year. */
  public QpPolicy qp() {
    return policy().qp();
  }

  /** The year in which the status counts for payment. */
  public int paymentYear() {
    return policy().paymentYear();
  }

  private List<ModelRow> rows() {
    if (rows == null) {
      rows = terms.tested(policy()).stream().map(ModelRow::of).toList();
    }
    return rows;
  }

  private YearPolicy policy() {
    return policies.policies().of(year()).orElseThrow();
  }
}
