using System.IO.Compression;
using System.Text;

namespace Beffroi.Inventory;

/// <summary>How many rows a file of the city has, told from its bytes by hand: no reader of this program has a part in it.</summary>
/// <param name="OpenGround">Of establishments, those that are no building.</param>
internal sealed record MontpellierCount(int Rows, int OpenGround = 0)
{
    /// <summary>The column of an establishment's sort; nothing in that file is quoted.</summary>
    private const string Sort = "DELTA_SSCA,C,50";

    private static readonly string[] NoBuilding = ["Parcs et jardins", "Stades", "Tennis", "Parkings"];

    public static MontpellierCount Of(string path) => Path.GetExtension(path) switch
    {
        ".zip" => new(Times(Unzipped(path), "<Placemark")),
        ".geojson" => new(Times(File.ReadAllText(path), "\"Feature\"")),
        _ => Lines(File.ReadAllLines(path, Encoding.Latin1)),
    };

    private static MontpellierCount Lines(string[] lines)
    {
        var column = Array.IndexOf(lines[0].Split(';'), Sort);
        var rows = lines.Skip(1).Where(line => line.Trim().Length > 0).ToArray();
        return new(rows.Length, column < 0 ? 0 : rows.Count(row => NoBuilding.Contains(row.Split(';')[column])));
    }

    private static string Unzipped(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var text = new StreamReader(zip.Entries[0].Open());
        return text.ReadToEnd();
    }

    private static int Times(string text, string word) => text.Split(word).Length - 1;
}
