namespace Beffroi.Devices.Layouts;

/// <summary>How bytes are a value. Names in documents are these in lower case.</summary>
public enum FieldType
{
    U8, I8, U16, I16, U24, I24, U32, I32, U40, U48, U64, I64,

    /// <summary>IEEE 754.</summary>
    F32, F64,

    /// <summary>Two decimal digits a byte.</summary>
    Bcd,

    /// <summary>The bytes as hexadecimal digits.</summary>
    Hex,

    /// <summary>Characters of ISO 8859-1, up to the first zero.</summary>
    Text,
}
