/** Files of many clinicians or practices: pages, uploads and downloads. */
package org.qppportal.web.batch;
