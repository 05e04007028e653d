package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.qppportal.core.apm.entity.ApmEntityService;
import org.qppportal.core.apm.entity.EntityClinician;
import org.qppportal.core.apm.entity.EntityOverview;

/** What is determined of an APM entity's clinicians, for those who act for it or help them. */
@Path("/determinations")
@Produces(ApiMedia.JSON)
public class DeterminationResource {

  private static final int PAGE_SIZE = 100;

  @EJB private ApmEntityService entities;

  /**
   * An entity in a year with some of its clinicians, by name.
   *
   * @param entity the entity's id
   * @param snapshot counted from 1; absent for the last
   * @param page from 1, a hundred clinicians each
   */
  @GET
  @Path("/{year}")
  public String ofYear(
      @PathParam("year") String year,
      @QueryParam("entity") String entity,
      @QueryParam("snapshot") String snapshot,
      @QueryParam("page") String page) {
    if (entity == null) {
      throw new BadRequestException("Name the entity: ?entity=A0001.");
    }
    int performanceYear = number(year, "The year");
    Optional<Integer> asOf =
        Optional.ofNullable(snapshot).map(text -> number(text, "The snapshot"));
    int shown = page == null ? 1 : number(page, "The page");
    EntityOverview overview = entities.overview(entity, performanceYear, asOf);
    ApmEntityService.Listing listing =
        entities.clinicians(
            entity,
            performanceYear,
            asOf,
            Optional.empty(),
            Optional.empty(),
            (shown - 1) * PAGE_SIZE,
            PAGE_SIZE);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("performanceYear", performanceYear);
    node.put("apmEntityId", entity);
    node.put("apmEntityName", overview.name());
    node.put("model", overview.model().id());
    node.put("advanced", overview.criteria().advanced());
    overview.notCounted().ifPresent(reason -> node.put("notCounted", reason));
    overview.shown().ifPresent(run -> add(node, run));
    scores(node.putArray("scores"), overview);
    node.put("totalClinicians", listing.total());
    ArrayNode list = node.putArray("clinicians");
    listing.clinicians().forEach(one -> list.add(json(one)));
    return Envelope.of("determination", node);
  }

  private static void add(ObjectNode node, EntityOverview.Shown run) {
    node.put("snapshot", run.snapshot());
    node.put("snapshotDate", run.date().toString());
    node.put("version", run.version());
    node.put("determinedAt", run.at().toString());
  }

  private static void scores(ArrayNode scores, EntityOverview overview) {
    for (EntityOverview.Score score : overview.scores()) {
      ObjectNode node = scores.addObject();
      node.put("snapshot", score.snapshot());
      node.put("base", score.base().name());
      node.put("qpStatus", score.result().status().code());
      for (EntityOverview.ByMethod method : score.methods()) {
        ObjectNode part = node.putObject(method.method().word());
        part.put("numerator", method.score().numerator());
        part.put("denominator", method.score().denominator());
        method.score().percent().ifPresent(percent -> part.put("percent", percent));
      }
    }
  }

  private static ObjectNode json(EntityClinician one) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("npi", one.npi());
    node.put("name", one.name());
    one.status().ifPresent(status -> node.put("qpStatus", status.code()));
    ArrayNode snapshots = node.putArray("snapshots");
    one.snapshots().forEach(snapshots::add);
    one.basis().ifPresent(basis -> node.put("level", basis.level().code()));
    node.put("because", one.because());
    return node;
  }

  private static int number(String text, String what) {
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new BadRequestException(what + " is a number, such as 1.");
    }
    return Integer.parseInt(text);
  }
}
