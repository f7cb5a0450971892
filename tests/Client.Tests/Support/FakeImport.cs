using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>What a fake import was sent.</summary>
public sealed class FakeImport
{
    public string Mapping { get; set; } = "";

    public string FileName { get; set; } = "";

    public ImportState State { get; set; } = ImportState.Receiving;

    public List<int> Pieces { get; } = [];

    public List<byte> Bytes { get; } = [];

    public ImportReport Report(string id) => new()
    {
        Id = id,
        FileName = FileName,
        State = State,
        Started = new(1),
        Rejected = 3,
    };
}
