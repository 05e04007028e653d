package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.DeskService.Wanted;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketRefusedException;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.work.DeskFilterService;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.paging.Page;

/** The queues of the service desk. Everything is in the address, so that a filter can be kept. */
@Named("deskPage")
@RequestScoped
public class DeskPage {

  private static final int PAGE_SIZE = 50;

  @Inject HttpServletRequest request;
  @EJB DeskService service;
  @EJB DeskFilterService filters;

  private Wanted wanted;
  private DeskService.Counts counts;
  private List<DeskFilterService.Kept> kept;
  private Page<TicketLine> tickets;
  private String filterName;

  /** Reads the queue in the address; nobody but staff gets further. */
  public void load() {
    wanted = DeskAddress.wanted(request);
    int number =
        Optional.ofNullable(request.getParameter("page"))
            .filter(text -> text.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1);
    counts = service.counts(wanted);
    kept = filters.mine();
    tickets =
        Page.part(
            service.part(wanted, (number - 1) * PAGE_SIZE, PAGE_SIZE),
            number,
            PAGE_SIZE,
            counts.queues().get(wanted.queue()),
            page -> "?" + query() + "&page=" + page);
  }

  /** Keeps what is shown under a name. */
  public void keep() {
    try {
      filters.keep(Objects.toString(filterName, ""), wanted);
      Messages.create("Kept. You find it below the queues.").flash().add();
      reload();
    } catch (TicketRefusedException e) {
      Messages.create("{0}", e.getMessage()).error().add("filterName");
    }
  }

  /** Takes a kept choice away. */
  public void forget(long id) {
    filters.forget(id);
    reload();
  }

  private void reload() {
    DeskAddress.go("desk", query());
  }

  /** The address's parameters for what is shown. */
  public String query() {
    return DeskAddress.query(wanted);
  }

  /** The same for another queue. */
  public String query(DeskQueue queue) {
    return DeskAddress.query(new Wanted(queue, wanted.team(), wanted.kind(), wanted.words()));
  }

  /** The same for another kind. */
  public String topic(TicketKind kind) {
    return DeskAddress.query(
        new Wanted(wanted.queue(), wanted.team(), Optional.of(kind), wanted.words()));
  }

  /** The same for a kept choice. */
  public String query(DeskFilterService.Kept one) {
    return DeskAddress.query(one.wanted());
  }

  public Wanted wanted() {
    return wanted;
  }

  public int count(DeskQueue queue) {
    return counts.queues().get(queue);
  }

  public int count(TicketKind kind) {
    return counts.kinds().getOrDefault(kind, 0);
  }

  /** Whether only the newest of the tickets with the words are there. */
  public boolean cutOff() {
    return counts.cutOff();
  }

  public Page<TicketLine> tickets() {
    return tickets;
  }

  public List<DeskFilterService.Kept> kept() {
    return kept;
  }

  public List<DeskQueue> queues() {
    return Arrays.asList(DeskQueue.values());
  }

  public List<TicketTeam> teams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketKind> kinds() {
    return Arrays.asList(TicketKind.values());
  }

  public String getFilterName() {
    return filterName;
  }

  public void setFilterName(String filterName) {
    this.filterName = filterName;
  }
}
