/* What the files of the page Indeks Desa share. */
#pragma once

#include "klaster-villages-map.h"
#include "klaster-villages-page.h"
#include "klaster-villages-rows.h"

G_BEGIN_DECLS

#define VIEW_MAP KLASTER_N_VILLAGES_TABLES
#define N_VIEWS (KLASTER_N_VILLAGES_TABLES + 1)
struct _KlasterVillagesPage
{
  AdwBin parent_instance;

  /* Children */
  GtkStack *stack; /* "data" or "empty" */
  GtkWidget *empty; /* bin */
  GtkWidget *toggles[N_VIEWS];
  GtkWidget *sentence;
  GtkDropDown *editions, *formers, *regions, *choices;
  GtkWidget *search, *count;
  GtkStack *body; /* "table" or "map" */
  KlasterDrawnTable *table;
  KlasterVillagesMap *map; /* NULL until it is looked at */
  GtkWidget *side; /* scrolled window */

  /* Owned */
  KlasterSession *session;
  GCancellable *reading; /* or NULL */
  KlasterVillageIndices *indices; /* or NULL */
  char *chosen; /* code of the village or region at the side; NULL: the region of the filter */

  KlasterVillagesRows *rows; /* borrowed from the table */
  const KlasterIndexEdition *edition, *former; /* of the indices; FORMER may be NULL */
  guint view; /* a KlasterVillagesTable, or VIEW_MAP */
  gboolean filling; /* what the drop-downs say now is no choice of the officer */
};

/* The kabupaten that is chosen, NULL: all. Borrowed. */
const char *klaster_villages_page_get_region (KlasterVillagesPage *self);
/* After another view, edition or reading. FRESH: the store has changed. */
void klaster_villages_page_show_view (KlasterVillagesPage *self, gboolean fresh);
/* After another choice or text. */
void klaster_villages_page_filter (KlasterVillagesPage *self);
void klaster_villages_page_show_rows (KlasterVillagesPage *self);
void klaster_villages_page_show_map (KlasterVillagesPage *self, gboolean fresh);
void klaster_villages_page_show_side (KlasterVillagesPage *self);

/* klaster-villages-bar.c: the drop-downs and the search. */
GtkWidget *klaster_villages_bar_create (KlasterVillagesPage *self);
void klaster_villages_bar_fill_editions (KlasterVillagesPage *self);
void klaster_villages_bar_fill_regions (KlasterVillagesPage *self);
/* Takes the newest earlier edition of the same instrument as the one to compare with. */
void klaster_villages_bar_fill_formers (KlasterVillagesPage *self);
void klaster_villages_bar_fill_choices (KlasterVillagesPage *self);

/* klaster-villages-empty.c */
GtkWidget *klaster_villages_import_button_new (void);
/* Nothing is entered yet: what is public about the province, and how to begin. */
GtkWidget *klaster_villages_empty_new (KlasterSession *session,
                                       const KlasterVillageIndices *indices);

G_END_DECLS
