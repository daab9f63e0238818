"use strict";
/* Served while somebody writes: loads the page anew when it was built anew. */
new EventSource("/reload").addEventListener("message", () => location.reload());
