/** What the course consists of: its labs, their mutants, and the sources that travel with it. */
package milliwatt.lab;
