#include "klaster-document-files.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "klaster-document-subjects.h"

static char *
dup_path (const char *folder, const KlasterDocumentSubject *site)
{
  g_autofree char *name = klaster_document_dup_file_name (site->title);
  g_autofree char *file = g_strdup_printf ("%s%s.pdf", name[1] == '-' ? "0" : "", name);

  return g_build_filename (folder, file, NULL);
}

/* Decides whether WISH is of the day of approval. */
static gboolean
settle_moment (KlasterReader *reader, KlasterDocumentWish *wish, GError **error)
{
  g_autoptr (KlasterApproval) approval = NULL;

  if (!klaster_document_is_periodic (wish->name))
    return TRUE;
  approval = klaster_document_find_approval (reader, wish, error);
  wish->as_approved = approval != NULL && approval->change > 0;
  return approval != NULL;
}

static gboolean
write_one (KlasterReader *reader,
           KlasterDocumentWish wish,
           gboolean where_approved,
           const char *path,
           GError **error)
{
  KlasterDocument *document = NULL;
  g_autoptr (KlasterPages) pages = NULL;

  if (!where_approved || settle_moment (reader, &wish, error))
    document = klaster_compose_document (reader, &wish, error);
  if (document == NULL)
    return FALSE;
  pages = klaster_pages_new (document);
  return klaster_pages_write_pdf (pages, path, error);
}

/* Public functions */

gboolean
klaster_document_is_per_site (const char *name)
{
  return g_strcmp0 (name, "klaster") == 0
         || g_strcmp0 (klaster_document_get_subject (name), "site") == 0;
}

GPtrArray *
klaster_document_write_per_site (KlasterReader *reader,
                                 const KlasterDocumentWish *wish,
                                 gboolean where_approved,
                                 const char *folder,
                                 GError **error)
{
  KlasterDocumentWish each = *wish;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sites = NULL;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The folder %s could not be made."),
                   folder);
      return NULL;
    }
  if (g_str_equal (wish->name, "klaster"))
    {
      each.brief = TRUE;
      g_ptr_array_add (paths, g_build_filename (folder, "00-klaster.pdf", NULL));
      if (!write_one (reader, each, where_approved, paths->pdata[0], error))
        return NULL;
      each.name = "atlas";
    }
  sites = klaster_document_list_subjects (reader, each.name, error);
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    {
      const KlasterDocumentSubject *site = sites->pdata[i];

      each.id = site->id;
      if (site->id == NULL)
        continue;
      g_ptr_array_add (paths, dup_path (folder, site));
      if (!write_one (reader, each, where_approved, paths->pdata[paths->len - 1], error))
        return NULL;
    }
  return sites != NULL ? g_steal_pointer (&paths) : NULL;
}
