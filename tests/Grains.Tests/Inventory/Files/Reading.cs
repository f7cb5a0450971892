using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Opens bytes of a test as an inventory file, in a folder that goes away.</summary>
internal static class Reading
{
    public static void Of(string text, Action<InventoryFile> look) => Of(Encoding.UTF8.GetBytes(text), ReadingOptions.Default, look);

    public static void Of(string text, ReadingOptions options, Action<InventoryFile> look) => Of(Encoding.UTF8.GetBytes(text), options, look);

    public static void Of(byte[] bytes, ReadingOptions options, Action<InventoryFile> look)
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            File.WriteAllBytes(path, bytes);
            using var file = InventoryFiles.Open(path, options, Path.Combine(folder.FullName, "scratch"));
            look(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string Refusal(byte[] bytes, ReadingOptions? options = null)
    {
        var refusal = "";
        try
        {
            Of(bytes, options ?? ReadingOptions.Default, file => refusal = $"read {file.Rows().Count()} rows");
        }
        catch (InventoryFileException fault)
        {
            refusal = fault.Refusal.Code!;
        }

        return refusal;
    }
}
