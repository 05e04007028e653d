package org.qppportal.web.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Collection;
import org.qppportal.core.exception.ExceptionView;
import org.qppportal.core.exception.rule.ExceptionPolicy;
import org.qppportal.core.exception.rule.ExceptionWords;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.ExceptionKind;
import org.qppportal.persistence.type.ExceptionReason;
import org.qppportal.persistence.type.ExceptionState;

/** How pages say what there is about exceptions. */
@Named("exceptionText")
@ApplicationScoped
public class ExceptionText {

  public String kind(ExceptionKind kind) {
    return ExceptionWords.of(kind);
  }

  public String reason(ExceptionReason reason) {
    return ExceptionWords.of(reason);
  }

  public String category(Category category) {
    String words = ExceptionWords.of(category);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public String categories(Collection<Category> categories) {
    return ExceptionWords.list(categories);
  }

  public String state(ExceptionState state) {
    return ExceptionWords.of(state);
  }

  /** How a state is to be shown: info, success, warning, error or neutral. */
  public String tag(ExceptionState state) {
    return switch (state) {
      case SUBMITTED -> "info";
      case INFORMATION_ASKED, VOIDED -> "warning";
      case APPROVED -> "success";
      case DENIED -> "error";
      case WITHDRAWN -> "neutral";
    };
  }

  /** Who is to be excepted. */
  public String applicant(ExceptionView application) {
    return application.applicant() == EntityType.INDIVIDUAL
        ? "Clinician, NPI " + application.npi().orElse("")
        : application.applicant() == EntityType.APM
            ? "APM entity " + application.entityId().orElse("")
            : "The practice as a group";
  }

  /** Until when a kind can be applied for. */
  public String deadline(ExceptionKind kind, int year) {
    return ExceptionWords.moment(ExceptionPolicy.inForce().deadline(kind, year));
  }
}
