using YamlDotNet.RepresentationModel;

namespace Beffroi.Inventory.Mapping;

/// <summary>Where a part of the mapping stands, 1 the first line and column.</summary>
public readonly record struct MappingPosition(int Line, int Column)
{
    public MappingFault Fault(string sentence) => new(Line, Column, sentence);

    internal static MappingPosition Of(YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);
}
