/* The resource built into the program: reference data, map data, pictures and style sheets. */
#pragma once

/* Makes /io/github/klasterdesa/KlasterDesa/ readable; whoever opens something below it calls this first,
 * since a static library is linked without its constructors. Any thread, any number of times. */
void klaster_resources_ensure (void);
