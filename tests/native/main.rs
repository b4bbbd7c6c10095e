//! Native tests: tables and properties over the pure rooms, in one binary.
