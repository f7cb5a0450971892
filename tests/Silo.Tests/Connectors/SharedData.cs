namespace Beffroi.Connectors;

/// <summary>Real data beside the repository: never copied into it, and absent on most machines.</summary>
internal static class SharedData
{
    /// <summary>The folder <c>../shared/data</c> seen from the repository's root, or further up; null when it is absent.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
