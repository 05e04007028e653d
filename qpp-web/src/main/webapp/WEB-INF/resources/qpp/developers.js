// Shows the API's description with the means to try it.
(() => {
  const place = document.getElementById("api");
  if (!place || !window.SwaggerUIBundle) {
    return;
  }
  window.SwaggerUIBundle({
    url: place.dataset.document,
    domNode: place,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    // No addresses but our own are asked.
    validatorUrl: null,
  });
})();
