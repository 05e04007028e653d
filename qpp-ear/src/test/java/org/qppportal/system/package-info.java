/** The portal started whole, as the README's command does, and driven from outside. */
package org.qppportal.system;
