package org.qppportal.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Messages;
import org.qppportal.core.submission.ReceiptView;
import org.qppportal.core.submission.Received;
import org.qppportal.core.submission.SubmissionQueries;
import org.qppportal.web.problem.ProblemLists;
import org.qppportal.web.text.Moments;

/** Leads to the receipt of what was just accepted, with what there is to say about it. */
@RequestScoped
public class ReceiptNotice {

  @Inject HttpServletRequest request;
  @Inject SubmissionQueries submissions;
  @Inject ProblemLists problemLists;
  @Inject Moments moments;

  /** The address of the receipt; its page opens with the announcement. */
  public String announce(Received received) {
    if (received.repeated()) {
      ReceiptView first = submissions.receipt(received.receiptId());
      Messages.create(
              "We had already received exactly this on "
                  + moments.eastern(first.receivedAt())
                  + ". Nothing changed, and this is the receipt from then.")
          .warn()
          .flash()
          .add();
    } else {
      Messages.create("We received your data and saved it. This is your receipt.").flash().add();
    }
    String address = request.getContextPath() + "/my/receipt?id=" + received.receiptId();
    return received.warnings().isEmpty()
        ? address
        : address + "&problems=" + problemLists.keep(received.warnings());
  }
}
