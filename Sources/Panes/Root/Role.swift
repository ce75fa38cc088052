import Screen

/// How things look; what people may do is `Domain.Role`.
typealias Role = Screen.Role
