using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>Finds the authority and the district of a row: those it names, else those its place lies in.</summary>
internal sealed class AreaReader(ImportMapping mapping, AreaIndex index)
{
    public ((string? Authority, string? District) Areas, ImportReject? Fault) Read(SourceRow row, Place? place)
    {
        var (authority, district) = (mapping.Authority?.Read(row) ?? default, mapping.District?.Read(row) ?? default);
        if ((authority.Fault ?? district.Fault) is { } fault)
        {
            return (default, fault);
        }

        if (authority.Text is not null && index.Authority(authority.Text) is null)
        {
            return (default, new(row.Line, mapping.Authority!.Column, RowCode.UnknownAuthority, UnknownAuthority(authority.Text, index)));
        }

        if (district.Text is not null && index.District(district.Text) is null)
        {
            return (default, new(row.Line, mapping.District!.Column, RowCode.UnknownDistrict, UnknownDistrict(district.Text, index)));
        }

        var found = district.Text is not null ? index.District(district.Text)
            : mapping.District is null && place is { } here ? index.Holding(here, authority.Text)
            : null;
        return found is not null && authority.Text is not null && found.Authority != authority.Text
            ? (default, new(row.Line, mapping.District!.Column, RowCode.UnknownDistrict, $"'{found.Key}' is a district of {found.Authority}, not of {authority.Text}."))
            : ((authority.Text ?? found?.Authority, found?.Key), null);
    }

    public static string UnknownAuthority(string key, AreaIndex index) =>
        $"There is no authority '{key}' in the territory.{Closest.Hint(key, index.AuthorityKeys, "There are")} Import it first, with a mapping that says 'what: areas'.";

    public static string UnknownDistrict(string key, AreaIndex index) =>
        $"There is no district '{key}' in the territory.{Closest.Hint(key, index.DistrictKeys, "There are")} Import it first, with a mapping that says 'what: areas'.";
}
