/** Page components that are better written in Java than in Facelets. */
package org.qppportal.web.component;
