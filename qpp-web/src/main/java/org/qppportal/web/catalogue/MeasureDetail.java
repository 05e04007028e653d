package org.qppportal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qppportal.core.catalogue.Catalogue;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.catalogue.Measure;

/** One measure of one year, with its benchmarks. */
@Named("measureDetail")
@RequestScoped
public class MeasureDetail {

  @Inject HttpServletRequest request;
  @Inject CatalogueService catalogues;

  private Measure measure;
  private List<BenchmarkTable> benchmarks = List.of();

  /** The address of a measure's page. */
  static String url(String contextPath, int year, String measureId) {
    return contextPath
        + "/measure?year="
        + year
        + "&id="
        + URLEncoder.encode(measureId, StandardCharsets.UTF_8);
  }

  /** Finds the measure, or answers that there is none. */
  public void load() throws IOException {
    Optional<Catalogue> catalogue = catalogues.catalogue(year());
    measure = catalogue.flatMap(found -> found.measure(id())).orElse(null);
    if (measure == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    benchmarks =
        catalogue.orElseThrow().benchmarks(measure.measureId()).stream()
            .map(benchmark -> new BenchmarkTable(benchmark, measure))
            .toList();
  }

  /** The year asked for; 0 when it is not a year. */
  public int year() {
    String year = Objects.toString(request.getParameter("year"), "");
    return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
  }

  public Measure measure() {
    return measure;
  }

  /** The measure's benchmarks by way of collecting. */
  public List<BenchmarkTable> benchmarks() {
    return benchmarks;
  }

  /** Whether a specification link goes to a web address, and not to a script or a file. */
  public boolean isWebAddress(String link) {
    return link.startsWith("https://") || link.startsWith("http://");
  }

  private String id() {
    return Objects.toString(request.getParameter("id"), "");
  }
}
