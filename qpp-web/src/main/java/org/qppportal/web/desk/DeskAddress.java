package org.qppportal.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService.Wanted;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.persistence.type.TicketKind;

/** Which tickets somebody looks at, as it stands in the address of the queues and their tickets. */
final class DeskAddress {

  private DeskAddress() {}

  /** What the address says; all that are not solved when it says nothing. */
  static Wanted wanted(HttpServletRequest request) {
    return new Wanted(
        DeskQueue.of(request.getParameter("queue")).orElse(DeskQueue.OPEN),
        TicketTeam.of(request.getParameter("team")),
        TicketKind.ofCode(request.getParameter("kind")),
        Optional.ofNullable(request.getParameter("q"))
            .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
            .filter(text -> !text.isEmpty()));
  }

  /** The same as parameters of an address. */
  static String query(Wanted wanted) {
    return "queue="
        + wanted.queue().code()
        + wanted.team().map(team -> "&team=" + team.code()).orElse("")
        + wanted.kind().map(kind -> "&kind=" + kind.code()).orElse("")
        + wanted
            .words()
            .map(words -> "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
            .orElse("");
  }
}
