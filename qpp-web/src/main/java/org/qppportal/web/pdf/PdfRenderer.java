package org.qppportal.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/**
 * Renders documents as PDF/UA: tagged for screen readers, with their language, title and fonts. The
 * style sheet and the fonts are the portal's own; whatever else a document asks for is refused.
 */
public final class PdfRenderer {

  private static final String FAMILY = "Public Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String STYLE_SHEET = styleSheet();

  static {
    // It tells every step of laying out a page.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfRenderer() {}

  /** Writes the document as PDF; the stream stays open. */
  public static void render(PdfDocument document, OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    }
    builder
        .usePdfUaAccessibility(true)
        .withProducer("QPP Portal")
        .useFont(() -> font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useFont(() -> font("Italic"), FAMILY, NORMAL, FontStyle.ITALIC, true)
        .withW3cDocument(document.with(STYLE_SHEET), null)
        .toStream(out)
        .run();
  }

  private static InputStream font(String style) {
    return PdfRenderer.class.getResourceAsStream("fonts/PublicSans-" + style + ".ttf");
  }

  private static String styleSheet() {
    try (InputStream in = PdfRenderer.class.getResourceAsStream("document.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
